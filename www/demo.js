// The demo's own script: shows the events that the elements send.

const log = /** @type {HTMLElement} */ (document.getElementById("log"));

for (const type of ["vouch-verdict", "vouch-error"]) {
  document.addEventListener(type, (event) => {
    const { verdict, claim, name, message } = /** @type {CustomEvent} */ (event).detail;
    const line = document.createElement("li");
    line.textContent = verdict ? `${type}: ${verdict}, “${claim}”` : `${type}: ${name}, ${message}`;
    log.prepend(line);
    while (log.childElementCount > 5) log.lastElementChild?.remove();
  });
}
