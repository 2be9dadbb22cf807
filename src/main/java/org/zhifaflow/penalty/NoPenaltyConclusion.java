package org.zhifaflow.penalty;

/** What the table of no-penalty grounds answers; ground is a clause id, null if there is none. */
public record NoPenaltyConclusion(Word word, String ground) {

    /** From the least to the most lenient. */
    public enum Word {
        none("应当依法处罚"),
        registerCheckNeeded("须先查询处罚登记"),
        discretionary("可以不予处罚"),
        mandatory("应当不予处罚");

        private final String label;

        Word(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }
}
