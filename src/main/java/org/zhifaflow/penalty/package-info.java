/**
 * The penalty: from the order to correct (APL-28a) and the circumstances that weigh (APL-30 to APL-33c) through the
 * proposal with its checked amounts (APL-32x, APL-37, HL-4.4b) and the notice to the party up to decision and payment.
 * Amounts are checked against the statutory range that the catalogue gives and the tier that the benchmark table gives;
 * the tables are ports. Every round of a proposal stays on file.
 */
package org.zhifaflow.penalty;
