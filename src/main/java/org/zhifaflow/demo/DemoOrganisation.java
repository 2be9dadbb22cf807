package org.zhifaflow.demo;

import java.time.LocalDate;
import java.util.List;
import org.zhifaflow.organisation.CertificateKind;

/** The townships, places and people of the demonstration. */
record DemoOrganisation(List<Unit> townships, List<Account> people) {

    record Unit(String id, String name, String sign, String county, String court, String bank, List<Spot> places) {}

    record Spot(String name, String zone) {}

    /** A person with account, roles, and the townships whose tasks the person sees. */
    record Account(
            String id,
            String township,
            String name,
            List<String> groups,
            List<String> tenants,
            String field,
            boolean experiencedStaff,
            LocalDate reviewerSince,
            List<Paper> certificates) {

        Account {
            certificates = certificates == null ? List.of() : certificates;
        }
    }

    record Paper(CertificateKind kind, String number, LocalDate validFrom, LocalDate validTo) {}

    /** An account that does the tasks of a group in a township, or the group itself if nobody does. */
    String accountFor(String group, String township) {
        return people.stream()
                .filter(account ->
                        account.groups().contains(group) && account.tenants().contains(township))
                .map(Account::id)
                .findFirst()
                .orElse(group);
    }
}
