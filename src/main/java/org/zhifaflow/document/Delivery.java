package org.zhifaflow.document;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;

/**
 * An officer's report of one attempt to serve a paper.
 *
 * @param day the day that counts: of signing, of leaving, on the postal receipt, of arrival in the party's system, of
 *     publication, of the attempt that failed
 * @param receiver name of who signed
 * @param relation of the receiver to the party
 * @param refusedBy who refused to take the paper that was then left (CPL-89)
 * @param atResidence left at the party's residence (CPL-89)
 * @param witnesses names and body of the witnesses
 * @param recorded the service was recorded by photo or video
 * @param postedOn day of posting, never the day of service (CPL-91)
 * @param electronicAddress the system or number it was sent to
 * @param consentSignedOn day on which the party signed the confirmation of electronic service, null if on file (APL-61)
 * @param whereaboutsUnknown the party's whereabouts are unknown (CPL-95)
 * @param publication where the public notice was published
 * @param attemptedWay the way that failed
 * @param reason why it failed, how taking was refused, or why and after what search the notice is public (CPL-89, CPL-95)
 * @param proof text or number of the proof of service, of the returned mail when posting failed
 * @param lateReason why a decision is served, or its public notice published, after its last day (APL-61)
 */
public record Delivery(
        @NotNull ServiceWay way,
        @NotNull LocalDate day,
        String receiver,
        ReceiverRelation relation,
        ReceiverRelation refusedBy,
        boolean atResidence,
        String witnesses,
        boolean recorded,
        LocalDate postedOn,
        String electronicAddress,
        LocalDate consentSignedOn,
        boolean whereaboutsUnknown,
        String publication,
        ServiceWay attemptedWay,
        String reason,
        String proof,
        String lateReason) {}
