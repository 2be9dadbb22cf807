/**
 * @camunda/form-linting is written for a bundler: its imports name no file extension.
 * This hook adds it, for that package only.
 */
export async function resolve(specifier, context, next) {
  const local = specifier.startsWith('.') && context.parentURL?.includes('/@camunda/form-linting/');
  if (!local || /\.(js|json)$/.test(specifier)) {
    return next(specifier, context);
  }
  try {
    return await next(`${specifier}.js`, context);
  } catch (error) {
    if (error.code !== 'ERR_MODULE_NOT_FOUND') {
      throw error;
    }
    return next(`${specifier}/index.js`, context);
  }
}
