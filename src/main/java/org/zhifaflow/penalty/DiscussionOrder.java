package org.zhifaflow.penalty;

import java.time.LocalDate;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/** The head's order to discuss a case collectively, or once more, before it is decided (KY4-09e, APL-57c). */
@Table("discussion_order")
public record DiscussionOrder(
        @Id String id,
        String township,
        String caseId,
        int orderNumber,
        String reason,
        LocalDate orderedOn,
        String orderedBy) {}
