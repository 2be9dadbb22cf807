package org.zhifaflow.casefile;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.zhifaflow.journal.Violations;

/** What must be right in a party's particulars (KY5-08c, APL-30). */
final class PartyRules {

    private static final Pattern ID_NUMBER = Pattern.compile("[1-9]\\d{16}[\\dX]");
    private static final Pattern CREDIT_CODE = Pattern.compile("[0-9A-HJ-NPQRTUWXY]{18}");
    private static final int[] ID_WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String ID_CHECKS = "10X98765432";
    private static final int[] CREDIT_WEIGHTS = {1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};
    private static final String CREDIT_SIGNS = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    private PartyRules() {}

    static void check(List<Lead.PartyEntry> parties, LocalDate today, Violations found) {
        int row = 0;
        for (Lead.PartyEntry party : parties) {
            row++;
            check(party, "parties", "当事人第" + row + "行：", today, found);
        }
    }

    /** @param place where the party stands among those entered, put before each message */
    static void check(Lead.PartyEntry party, String field, String place, LocalDate today, Violations found) {
        String identifier = party.identifier();
        if (identifier != null) {
            boolean organisation = party.kind() == SubjectKind.organisation;
            found.refuseIf(
                    organisation && !isCreditCode(identifier), field, place + "统一社会信用代码校验不通过：" + identifier, "KY5-08c");
            found.refuseIf(
                    !organisation && !isIdNumber(identifier) && !isCreditCode(identifier),
                    field,
                    place + "身份证号码或者信用代码校验不通过：" + identifier,
                    "KY5-08c");
        }
        found.refuseIf(
                party.birthDate() != null && party.birthDate().isAfter(today), field, place + "出生日期不能晚于今天", "APL-30");
    }

    static boolean isIdNumber(String text) {
        if (!ID_NUMBER.matcher(text).matches()) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < ID_WEIGHTS.length; i++) {
            sum += (text.charAt(i) - '0') * ID_WEIGHTS[i];
        }
        return text.charAt(17) == ID_CHECKS.charAt(sum % 11);
    }

    static boolean isCreditCode(String text) {
        if (!CREDIT_CODE.matcher(text).matches()) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < CREDIT_WEIGHTS.length; i++) {
            sum += CREDIT_SIGNS.indexOf(text.charAt(i)) * CREDIT_WEIGHTS[i];
        }
        return text.charAt(17) == CREDIT_SIGNS.charAt((31 - sum % 31) % 31);
    }
}
