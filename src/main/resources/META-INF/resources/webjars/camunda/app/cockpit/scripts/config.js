/*
 * Replaces the webapp's own file of the same path. Cockpit has no Chinese labels and stays English.
 */
export default {
  app: {
    name: '运行监控',
    vendor: '智法流转'
  },
  locales: {
    availableLocales: ['en'],
    fallbackLocale: 'en'
  },
  disableWelcomeMessage: true,
  customScripts: ['../../lib/zhifaflow-login']
};
