package org.zhifaflow.organisation;

import java.time.LocalDate;
import org.springframework.data.annotation.Id;

/**
 * A person with an account.
 *
 * @param id user id of the engine's identity service
 * @param township home township, {@code county} for county people
 * @param field field of the joint-review pool, null for others (KY4-02b)
 * @param experiencedStaff 业务骨干 (KY4-04a)
 * @param reviewerSince first day in a legal-review post, null if none (KY4-06x)
 */
public record Person(
        @Id String id, String township, String name, String field, boolean experiencedStaff, LocalDate reviewerSince) {}
