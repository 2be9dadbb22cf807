package org.zhifaflow.demo;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhifaflow.catalogue.Catalogue;
import org.zhifaflow.catalogue.Item;
import org.zhifaflow.catalogue.StatutoryRange;
import org.zhifaflow.organisation.Certificate;
import org.zhifaflow.organisation.Organisation;
import org.zhifaflow.organisation.Person;
import org.zhifaflow.organisation.Place;
import org.zhifaflow.organisation.Township;
import org.zhifaflow.procedure.engine.Accounts;

/** Creates the demo townships, their catalogue and people, with accounts whose password is {@code demo}. */
@Component
@Profile("demo")
class DemoSetUp {

    /** What the progress calls the organisation. */
    static final String PART = "organisation";

    private static final String PASSWORD = "demo";

    private final DemoFiles files;
    private final Organisation organisation;
    private final Catalogue catalogue;
    private final Accounts accounts;
    private final DemoProgress progress;

    DemoSetUp(
            DemoFiles files, Organisation organisation, Catalogue catalogue, Accounts accounts, DemoProgress progress) {
        this.files = files;
        this.organisation = organisation;
        this.catalogue = catalogue;
        this.accounts = accounts;
        this.progress = progress;
    }

    /** Whether there is anything already; then nothing of the demonstration is created. */
    boolean isDone() {
        return !organisation.townships().isEmpty();
    }

    @Transactional
    public void create() {
        DemoOrganisation data = files.organisation();
        data.townships().forEach(this::establish);
        data.people().forEach(this::employ);
        DemoCatalogue listed = files.catalogue();
        listed.items().forEach(entry -> list(entry, listed));
        progress.begin(PART);
        progress.finish(PART);
    }

    private void establish(DemoOrganisation.Unit unit) {
        organisation.establish(
                new Township(unit.id(), unit.name(), unit.sign(), unit.county(), unit.court(), unit.bank()),
                unit.places().stream()
                        .map(place -> new Place(unit.id(), place.name(), place.zone()))
                        .toList());
        accounts.tenant(unit.id(), unit.name());
    }

    private void employ(DemoOrganisation.Account account) {
        organisation.employ(
                new Person(
                        account.id(),
                        account.township(),
                        account.name(),
                        account.field(),
                        account.experiencedStaff(),
                        account.reviewerSince()),
                account.certificates().stream()
                        .map(paper -> new Certificate(
                                account.id(), paper.kind(), paper.number(), paper.validFrom(), paper.validTo()))
                        .toList());
        accounts.account(account.id(), account.name(), PASSWORD, account.groups(), account.tenants());
    }

    private void list(DemoCatalogue.Entry entry, DemoCatalogue listed) {
        for (String township : listed.townships()) {
            catalogue.list(new Item(
                    township,
                    entry.code(),
                    entry.name(),
                    entry.field(),
                    entry.power(),
                    entry.announcementNo(),
                    entry.basis(),
                    entry.measure(),
                    entry.correctionFirst(),
                    entry.restricted(),
                    entry.benchmark(),
                    entry.fineUnit(),
                    entry.validFrom(),
                    entry.validTo()));
        }
        for (String township : listed.townships()) {
            entry.ranges().forEach(range -> setRange(township, entry, range));
        }
    }

    private void setRange(String township, DemoCatalogue.Entry entry, DemoCatalogue.Range range) {
        for (String subject : range.subjects()) {
            catalogue.setRange(new StatutoryRange(
                    township,
                    entry.code(),
                    subject,
                    range.minimum(),
                    range.maximum(),
                    range.validFrom(),
                    range.validTo(),
                    range.basis(),
                    range.fineOptional()));
        }
    }
}
