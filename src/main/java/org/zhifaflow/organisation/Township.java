package org.zhifaflow.organisation;

import org.springframework.data.annotation.Id;

/**
 * A township, which is also the tenant. The county is kept as one too, for its own people.
 *
 * @param id ASCII id = tenant id
 * @param name full name, the organ that decides (WC-3.3a)
 * @param sign the sign in its numbers, for example 昆
 * @param county name of the county, whose government reviews (ARL-24)
 * @param court the court for lawsuits and enforcement
 * @param bank where fines are paid (SEP-07)
 */
public record Township(@Id String id, String name, String sign, String county, String court, String bank) {}
