/*
 * Replaces the webapp's own file of the same path. The webapp takes the browser's first language when it is among
 * availableLocales, and fallbackLocale otherwise.
 */
export default {
  app: {
    name: '运行监控',
    vendor: '智法流转'
  },
  locales: {
    availableLocales: ['en', 'zh'],
    fallbackLocale: 'zh'
  },
  disableWelcomeMessage: true,
  customScripts: ['../../lib/zhifaflow-login', '../../lib/zhifaflow-overdue']
};
