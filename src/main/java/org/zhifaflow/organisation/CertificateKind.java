package org.zhifaflow.organisation;

/** Kinds of certificates: to enforce (HL-4.5a), and the national legal profession qualification (KY4-06). */
public enum CertificateKind {
    enforcement,
    legalProfession
}
