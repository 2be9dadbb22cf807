package org.zhifaflow.document;

import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import org.zhifaflow.casefile.SubjectKind;
import org.zhifaflow.journal.Texts;
import org.zhifaflow.journal.Violations;

/** What makes an attempt to serve lawful (APL-61, CPL-88 … CPL-95). */
final class DeliveryRules {

    private DeliveryRules() {}

    /**
     * @param paperDay the day on the paper
     * @param consentOnFile the party signed a confirmation of electronic service before
     * @param failedWays the ways that were tried on this paper in vain
     */
    static Violations check(
            Delivery delivery,
            SubjectKind kind,
            boolean consentOnFile,
            Set<ServiceWay> failedWays,
            LocalDate paperDay,
            LocalDate today) {
        Violations found = new Violations();
        found.refuseIf(delivery.day().isAfter(today), "day", "日期不得晚于今天", "行政处罚法第六十一条，APL-61");
        found.refuseIf(delivery.day().isBefore(paperDay), "day", "日期不得早于文书日期" + paperDay, "行政处罚法第六十一条，APL-61");
        if (delivery.way() != ServiceWay.failedAttempt) {
            found.requireText(delivery.proof(), "proof", "须填写送达回证等送达凭证", "民事诉讼法第八十七条，APL-61");
        }
        switch (delivery.way()) {
            case direct -> direct(delivery, kind, found);
            case left -> left(delivery, kind, found);
            case post -> post(delivery, found);
            case electronic -> electronic(delivery, consentOnFile, found);
            case publicNotice -> publicNotice(delivery, failedWays, found);
            case failedAttempt -> failed(delivery, found);
        }
        return found;
    }

    private static void direct(Delivery delivery, SubjectKind kind, Violations found) {
        String basis = "民事诉讼法第八十八条，CPL-88";
        found.requireText(delivery.receiver(), "receiver", "直接送达须填写签收人", basis);
        found.refuseIf(delivery.relation() == null, "relation", "直接送达须填写签收人与受送达人的关系", basis);
        found.refuseIf(
                delivery.relation() != null && !delivery.relation().maySignFor(kind),
                "relation",
                "“%s”不是%s的法定签收人".formatted(label(delivery.relation()), kind.label()),
                basis);
    }

    private static String label(ReceiverRelation relation) {
        return relation == null ? "" : relation.label();
    }

    /** A paper is left only after those who may sign for it refused to (CPL-89). */
    private static void left(Delivery delivery, SubjectKind kind, Violations found) {
        String basis = "民事诉讼法第八十九条，CPL-89";
        ReceiverRelation refuser = delivery.refusedBy();
        found.refuseIf(refuser == null, "refusedBy", "留置送达须记明受送达人或者其同住成年家属等法定签收人拒绝签收", basis);
        found.refuseIf(
                refuser != null && !refuser.maySignFor(kind),
                "refusedBy",
                "“%s”不是%s的法定签收人，其拒收不能作为留置送达的依据".formatted(label(refuser), kind.label()),
                basis);
        found.requireText(delivery.reason(), "reason", "须记明拒收的事由和经过", basis);
        found.refuseIf(!delivery.atResidence(), "atResidence", "留置送达须把文书留在受送达人的住所", basis);
        found.refuseIf(
                Texts.isBlank(delivery.witnesses()) && !delivery.recorded(),
                "witnesses",
                "留置送达须有基层组织或者所在单位代表见证，或者拍照、录像记录送达过程",
                basis);
    }

    private static void post(Delivery delivery, Violations found) {
        String basis = "民事诉讼法第九十一条，CPL-91";
        found.refuseIf(delivery.postedOn() == null, "postedOn", "邮寄送达须填写交邮日期", basis);
        found.refuseIf(
                delivery.postedOn() != null && delivery.day().isBefore(delivery.postedOn()),
                "day",
                "送达日期以回执上注明的收件日期为准，不得早于交邮日期",
                basis);
    }

    private static void electronic(Delivery delivery, boolean consentOnFile, Violations found) {
        String basis = "行政处罚法第六十一条，民事诉讼法第九十条，APL-61,CPL-90";
        LocalDate signed = delivery.consentSignedOn();
        found.refuseIf(signed == null && !consentOnFile, "consentSignedOn", "当事人未签订电子送达确认书，不得电子送达", basis);
        found.refuseIf(signed != null && signed.isAfter(delivery.day()), "consentSignedOn", "电子送达确认书须在送达之前签订", basis);
        found.requireText(delivery.electronicAddress(), "electronicAddress", "须填写当事人确认的电子送达地址", basis);
    }

    /** Publishing is the last way: nobody knows where the party is, or going there and another way both failed. */
    private static void publicNotice(Delivery delivery, Set<ServiceWay> failedWays, Violations found) {
        String basis = "民事诉讼法第九十五条，CPL-95";
        boolean unknown = delivery.whereaboutsUnknown();
        found.refuseIf(
                !unknown && !othersFailed(failedWays),
                "way",
                "受送达人下落不明，或者直接送达以及留置、邮寄送达之一均已尝试未果的，才可公告送达：本文书在案的未果记录为"
                        + (failedWays.isEmpty() ? "无" : labels(failedWays)),
                basis);
        found.requireText(delivery.reason(), "reason", unknown ? "须写明下落不明是如何查明的" : "须写明其他方式无法送达的原因和经过", basis);
        found.requireText(delivery.publication(), "publication", "须写明公告的方式和载体", basis);
    }

    private static boolean othersFailed(Set<ServiceWay> failedWays) {
        return failedWays.contains(ServiceWay.direct)
                && (failedWays.contains(ServiceWay.left) || failedWays.contains(ServiceWay.post));
    }

    private static String labels(Set<ServiceWay> ways) {
        return ways.stream().sorted().map(ServiceWay::label).collect(Collectors.joining("、"));
    }

    private static void failed(Delivery delivery, Violations found) {
        String basis = "民事诉讼法第八十七条，APL-61";
        ServiceWay tried = delivery.attemptedWay();
        found.refuseIf(tried == null || !tried.mayFail(), "attemptedWay", "须填写尝试的送达方式", basis);
        found.requireText(delivery.reason(), "reason", "须填写未能送达的原因", basis);
        if (tried == ServiceWay.post) {
            found.requireText(delivery.proof(), "proof", "邮寄未能送达的，须填写邮件号和退件凭证", "民事诉讼法第九十一条，CPL-91");
        }
    }
}
