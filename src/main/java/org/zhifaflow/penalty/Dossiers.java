package org.zhifaflow.penalty;

import java.util.List;

/** The lists of the main dossier, open to the party, and of the side dossier, which is not (KY4-12). */
public record Dossiers(List<Entry> mainDossier, List<Entry> sideDossier) {

    public Dossiers {
        mainDossier = List.copyOf(mainDossier);
        sideDossier = List.copyOf(sideDossier);
    }

    /** One paper in a dossier. */
    public record Entry(Stage stage, String title, int pages) {}

    /** The stages whose records the whole-process record keeps (APL-47). */
    public enum Stage {
        start("启动"),
        evidence("调查取证"),
        review("审核"),
        decision("决定"),
        service("送达"),
        execution("执行");

        private final String label;

        Stage(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }
}
