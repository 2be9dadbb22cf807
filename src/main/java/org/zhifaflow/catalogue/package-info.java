/**
 * The catalogue: which enforcement items a township holds, on which published basis and from when to when (KY0-02,
 * KY0-03, APL-24), with the statutory range of each item per kind of subject and period. Discretion benchmarks are
 * tables of the model world; here stands only what the law itself says.
 */
package org.zhifaflow.catalogue;
