/*
 * Replaces the webapp's own file of the same path. The webapp takes the browser's first language when it is among
 * availableLocales, and fallbackLocale otherwise.
 */
export default {
  app: {
    name: '待办任务',
    vendor: '智法流转'
  },
  locales: {
    availableLocales: ['en', 'zh'],
    fallbackLocale: 'zh'
  },
  disableWelcomeMessage: true,
  customScripts: ['../../lib/zhifaflow-login', '../../lib/zhifaflow-forms'],

  shortcuts: {
    claimTask: {
      key: 'ctrl+alt+c',
      description: '签收当前所选任务'
    },
    focusFilter: {
      key: 'ctrl+shift+f',
      description: '转到列表中的第一个筛选视图'
    },
    focusList: {
      key: 'ctrl+alt+l',
      description: '转到列表中的第一个任务'
    },
    focusForm: {
      key: 'ctrl+alt+f',
      description: '转到任务表单的第一个输入项'
    },
    startProcess: {
      key: 'ctrl+alt+p',
      description: '打开启动流程窗口'
    }
  }
};
