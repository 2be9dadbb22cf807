package org.zhifaflow.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.zhifaflow.journal.Texts;

/**
 * One paper as it is printed on A4: the organ, the title, the number, what it says, the places for signatures and for
 * the seal.
 *
 * @param number document number, null if the paper carries none
 * @param addressee the party addressed, null for internal papers
 * @param sealer the organ whose seal the paper bears, null for papers without a seal
 */
record Sheet(
        String organ,
        String title,
        String number,
        String addressee,
        List<Row> rows,
        List<String> paragraphs,
        List<String> signatures,
        String sealer,
        LocalDate day) {

    Sheet {
        rows = List.copyOf(rows);
        paragraphs = List.copyOf(paragraphs);
        signatures = List.copyOf(signatures);
    }

    /** A line of the paper's table. */
    record Row(String label, String text) {}

    static Draft of(String organ, String title) {
        return new Draft(organ, title);
    }

    /** A paper being put together. */
    static final class Draft {

        private final String organ;
        private final String title;
        private final List<Row> rows = new ArrayList<>();
        private final List<String> paragraphs = new ArrayList<>();
        private final List<String> signatures = new ArrayList<>();
        private String number;
        private String addressee;

        private Draft(String organ, String title) {
            this.organ = organ;
            this.title = title;
        }

        Draft number(String given) {
            number = given;
            return this;
        }

        Draft to(String party) {
            addressee = party;
            return this;
        }

        Draft row(String label, Object value) {
            rows.add(new Row(label, value == null ? "" : value.toString()));
            return this;
        }

        Draft says(String paragraph) {
            if (!Texts.isBlank(paragraph)) {
                paragraph.lines().forEach(paragraphs::add);
            }
            return this;
        }

        Draft signed(String place) {
            signatures.add(place);
            return this;
        }

        Sheet sealed(String sealer, LocalDate day) {
            return new Sheet(organ, title, number, addressee, rows, paragraphs, signatures, sealer, day);
        }

        Sheet unsealed() {
            return sealed(null, null);
        }
    }
}
