/*
 * Loaded by scripts/config.js of Tasklist, for the forms that form-js draws there.
 *
 * First, form-js and its calendar know English only, so what they say of their own accord is put into Chinese where it
 * appears. A browser whose first language is English is left alone, as the labels of the webapp are.
 *
 * Second, form-js keeps an empty entry of errors for every field of a list that was corrected or just typed in, and
 * Tasklist, which counts the entries, would never again let the form be submitted. So the button stays enabled, and
 * what is missing is told when it is pressed: form-js then checks everything anew, and the server does in any case.
 *
 * Third, Escape in a field closes its calendar or list of choices, and nothing else: the dialog around a start form takes
 * the key too and throws away what was typed. Outside the fields it closes the dialog as ever.
 *
 * Fourth, a row of a list names its case: the first line of the task's description, which the webapp shows in its own tab
 * only.
 */
const texts = new Map([
  ['Select', '请选择'],
  ['Search', '搜索'],
  ['Nothing to show.', '没有记录。'],
  ['No results', '没有可选的项'],
  ['All values selected', '已全部选择'],
  ['Add new', '增加一行'],
  ['Collapse', '收起'],
  ['Field is required.', '必须填写。'],
  ['Value is not a number.', '不是数字。'],
  ['Value is expected to be an integer.', '须为整数。'],
  ['Sun', '日'], ['Mon', '一'], ['Tue', '二'], ['Wed', '三'], ['Thu', '四'], ['Fri', '五'], ['Sat', '六']
]);

const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October',
  'November', 'December'];
months.forEach((month, index) => texts.set(month, `${index + 1}月`));

const sentences = [
  [/^Value is expected to have at most (\d+) decimal digits?\.$/, '最多$1位小数。'],
  [/^Please select a valid value, the two nearest valid values are (\S+) and (\S+)\.$/, '最接近的有效值是$1和$2。'],
  [/^Field must match pattern .*\.$/, '格式不正确。'],
  [/^Field must have minimum value of (.+)\.$/, '不得小于$1。'],
  [/^Field must have maximum value of (.+)\.$/, '不得大于$1。'],
  [/^Field must have minimum length of (.+)\.$/, '至少$1字。'],
  [/^Field must have maximum length of (.+)\.$/, '最多$1字。'],
  [/^Expand all \((\d+)\)$/, '展开全部（$1行）']
];

const hints = new Map([
  ['yyyy/mm/dd', '年/月/日'],
  ['Select', '请选择'],
  ['Search', '搜索'],
  ['Month', '月'],
  ['Year', '年']
]);

const day = /^(\w+) (\d{1,2}), (\d{4})$/;
const removal = /^Remove list item (\d+)$/;

function inChinese(text) {
  const known = texts.get(text);
  if (known) {
    return known;
  }
  const found = sentences.find(([pattern]) => pattern.test(text));
  return found ? text.replace(found[0], found[1]) : null;
}

function hintInChinese(hint) {
  const [, month, date, year] = day.exec(hint) || [];
  if (months.includes(month)) {
    return `${year}年${months.indexOf(month) + 1}月${date}日`;
  }
  return removal.test(hint) ? hint.replace(removal, '删除第$1行') : hints.get(hint);
}

/* What people wrote, in our rows or in the form's labels, is never touched: only what form-js itself draws. */
const DRAWN = '.fjs-select-display, .fjs-dropdownlist, .fjs-table-middle-container, .fjs-repeat-render-footer, '
  + '.fjs-form-field-error, .flatpickr-calendar';

function translateText(node) {
  const parent = node.parentElement;
  if (!parent || !parent.closest(DRAWN) || parent.closest('.fjs-table-td:not([colspan]), .fjs-dropdownlist-item')) {
    return;
  }
  if (parent.matches('.fjs-select-display') && !parent.matches('.fjs-select-placeholder')) {
    return;
  }
  const text = node.nodeValue.trim();
  const chinese = text && inChinese(text);
  if (chinese) {
    node.nodeValue = chinese;
  }
}

function translateHints(element) {
  for (const name of ['placeholder', 'aria-label', 'title']) {
    const chinese = element.hasAttribute(name) && hintInChinese(element.getAttribute(name));
    if (chinese) {
      element.setAttribute(name, chinese);
    }
  }
}

function translateBelow(node) {
  if (node.nodeType === Node.TEXT_NODE) {
    translateText(node);
  } else if (node.nodeType === Node.ELEMENT_NODE) {
    const inside = node.closest('.fjs-container');
    const forms = inside ? [node] : node.querySelectorAll('.fjs-container');
    for (const form of forms) {
      const walker = document.createTreeWalker(form, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
      for (let next = walker.currentNode; next; next = walker.nextNode()) {
        if (next.nodeType === Node.TEXT_NODE) {
          translateText(next);
        } else {
          translateHints(next);
        }
      }
    }
  }
}

if (!/^en\b/i.test(navigator.language)) {
  document.documentElement.lang = 'zh-CN';
  new MutationObserver((changes) => {
    for (const change of changes) {
      if (change.type === 'childList') {
        change.addedNodes.forEach(translateBelow);
      } else if (change.type === 'characterData') {
        translateText(change.target);
      } else if (change.target.closest('.fjs-container')) {
        translateHints(change.target);
      }
    }
  }).observe(document.body, {
    subtree: true,
    childList: true,
    characterData: true,
    attributes: true,
    attributeFilter: ['placeholder', 'aria-label', 'title']
  });
}

document.addEventListener('keydown', (event) => {
  if (event.key === 'Escape' && event.target.closest?.('.fjs-container, .flatpickr-calendar')) {
    event.preventDefault();
  }
}, true);

function nameCases() {
  for (const row of document.querySelectorAll('.tasks-list li.task')) {
    const names = row.querySelector('.names:not(:has(.zhifaflow-case))');
    const task = names && window.angular && window.angular.element(row).scope()?.task;
    if (task?.description) {
      const line = document.createElement('h6');
      line.className = 'process-definition zhifaflow-case';
      line.textContent = task.description.split('\n')[0];
      names.append(line);
    }
  }
}

new MutationObserver(nameCases).observe(document.body, { subtree: true, childList: true });

let prepared = false;

function withOwnCheck(controller) {
  const create = controller[controller.length - 1];
  const decorated = function (...injected) {
    create.apply(this, injected);
    const { notifyFormValidated, registerCompletionHandler } = this;
    this.notifyFormValidated = (invalid) => {
      const form = this.getTasklistForm() || {};
      notifyFormValidated(invalid && (form.type !== 'camunda-forms' || Boolean(form.$error)));
    };
    this.registerCompletionHandler = (complete) => registerCompletionHandler(
      (done) => complete((failure, result) => done(failure && toldAs(failure), result))
    );
  };
  return [...controller.slice(0, -1), decorated];
}

/** What form-js found wrong comes as a plain object of messages by field; a refusal of the server carries its own. */
function toldAs(failure) {
  if (failure.message) {
    return failure;
  }
  window.requestAnimationFrame(() => {
    document.querySelector('.fjs-form-field-error')?.parentElement.scrollIntoView({ block: 'center' });
  });
  return { message: '有项目未填写或者填写不正确，请看表单中的红字。' };
}

function prepareForms() {
  const injector = window.angular && window.angular.element(document.documentElement).injector();
  if (!prepared && injector) {
    prepared = true;
    for (const directive of injector.get('camTasklistFormDirective')) {
      directive.controller = withOwnCheck(directive.controller);
    }
  }
}

new MutationObserver((changes, observer) => {
  prepareForms();
  if (prepared) {
    observer.disconnect();
  }
}).observe(document.documentElement, { subtree: true, childList: true, attributes: true });
