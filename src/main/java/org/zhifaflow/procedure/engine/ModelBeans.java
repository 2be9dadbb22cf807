package org.zhifaflow.procedure.engine;

import java.util.AbstractMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationContext;
import org.springframework.core.annotation.AnnotationUtils;

/**
 * The explicit list of beans that expressions may name (safety §1): delegates, and what is marked {@link ForModels}. It
 * is drawn up when first asked, because the engine is built before the delegates.
 */
class ModelBeans extends AbstractMap<Object, Object> {

    private final ObjectProvider<ApplicationContext> context;
    private volatile Map<Object, Object> beans;

    ModelBeans(ObjectProvider<ApplicationContext> context) {
        this.context = context;
    }

    private Map<Object, Object> beans() {
        if (beans == null) {
            ApplicationContext found = context.getObject();
            Map<Object, Object> named = new HashMap<>(found.getBeansOfType(JavaDelegate.class));
            found.getBeansWithAnnotation(ForModels.class)
                    .values()
                    .forEach(bean -> named.put(
                            AnnotationUtils.findAnnotation(bean.getClass(), ForModels.class)
                                    .value(),
                            bean));
            beans = named;
        }
        return beans;
    }

    @Override
    public Set<Entry<Object, Object>> entrySet() {
        return beans().entrySet();
    }

    @Override
    public boolean containsKey(Object key) {
        return beans().containsKey(key);
    }

    @Override
    public Object get(Object key) {
        return beans().get(key);
    }
}
