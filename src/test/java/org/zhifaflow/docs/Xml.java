package org.zhifaflow.docs;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Reading of model elements by local name: models differ in their prefixes and DMN models in their namespaces. */
final class Xml {

    private Xml() {}

    static List<Element> children(Element parent) {
        List<Element> found = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element) {
                found.add(element);
            }
        }
        return found;
    }

    static List<Element> children(Element parent, String localName) {
        return children(parent).stream()
                .filter(element -> element.getLocalName().equals(localName))
                .toList();
    }

    static Optional<Element> child(Element parent, String localName) {
        return children(parent, localName).stream().findFirst();
    }

    /** All elements below, in document order, without those under an element that {@code fence} holds for. */
    static List<Element> below(Element parent, Predicate<Element> fence) {
        List<Element> found = new ArrayList<>();
        for (Element element : children(parent)) {
            if (!fence.test(element)) {
                found.add(element);
                found.addAll(below(element, fence));
            }
        }
        return found;
    }

    /** The child's text without surrounding space; empty if there is no such child. */
    static String text(Element parent, String localName) {
        return child(parent, localName).map(e -> e.getTextContent().strip()).orElse("");
    }

    /** An attribute of the engine's namespace; empty if absent. */
    static String engine(Element element, String name) {
        for (String kind : List.of("bpmn", "dmn")) {
            String value = element.getAttributeNS("http://camunda.org/schema/1.0/" + kind, name);
            if (!value.isEmpty()) {
                return value;
            }
        }
        return "";
    }
}
