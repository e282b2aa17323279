// Claims about the bundled corpus whose checks are timed, in Node and in the browser.
export const claims = [
  "32,000 firearms seized",
  "154 tonnes of cocaine were seized over the past year.",
  "Homicides in Mexico declined by 9.2 percent in the first nine months of the year.",
  "The talks took place in Mexico City on October 5, 2023.",
  "Merrick Garland called fentanyl the deadliest drug threat the United States has ever faced.",
  "Se incautaron 32.000 armas de fuego.",
  "The bridge was painted green in the spring, and the mayor, who had promised it for years, was seen crossing it twice.",
];
