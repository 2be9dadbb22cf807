/*
 * Loaded by scripts/config.js of every webapp: one login for the whole application. Where a webapp would show its own
 * login form (session expired, logged out), the browser goes to the login page beside the webapps' root.
 */
const appRoot = document.querySelector('base').getAttribute('app-root');
const loginPage = new URL('../login', `${window.location.origin}${appRoot}/`);

function leaveOwnLogin() {
  if (/^#!?\/login\b/.test(window.location.hash)) {
    window.location.replace(loginPage);
  }
}

window.addEventListener('hashchange', leaveOwnLogin);
leaveOwnLogin();
