package org.zhifaflow.procedure.engine;

import java.util.List;

/**
 * One running process of a case as a picture: coordinates are those of the model's own diagram.
 *
 * @param process process id
 * @param name Chinese name of the process
 * @param active names of the places where it stands now
 */
public record CaseDiagram(
        String process,
        String name,
        double x,
        double y,
        double width,
        double height,
        List<Shape> shapes,
        List<Edge> edges,
        List<String> active) {

    public CaseDiagram {
        shapes = List.copyOf(shapes);
        edges = List.copyOf(edges);
        active = List.copyOf(active);
    }

    /** How a node is drawn. */
    public enum Kind {
        task,
        callActivity,
        subProcess,
        startEvent,
        event,
        endEvent,
        gateway
    }

    /** A node with the lines of its label; active where the case stands now. */
    public record Shape(
            String id,
            Kind kind,
            String name,
            double x,
            double y,
            double width,
            double height,
            boolean active,
            List<Line> label) {
        public Shape {
            label = List.copyOf(label);
        }

        public double centreX() {
            return x + width / 2;
        }

        public double centreY() {
            return y + height / 2;
        }
    }

    /** A flow: its way points as SVG writes them, and the lines of its label. */
    public record Edge(String points, List<Line> label) {
        public Edge {
            label = List.copyOf(label);
        }
    }

    /** A line of text around its middle. */
    public record Line(String text, double x, double y) {}
}
