// The one setting that the package needs: the development server must not move its files.
export default { optimizeDeps: { exclude: ["vouch-checker"] } };
