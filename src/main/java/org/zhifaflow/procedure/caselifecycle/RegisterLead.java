package org.zhifaflow.procedure.caselifecycle;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhifaflow.casefile.CaseFiles;
import org.zhifaflow.casefile.CaseId;
import org.zhifaflow.casefile.Filings;
import org.zhifaflow.casefile.Lead;
import org.zhifaflow.catalogue.Catalogue;
import org.zhifaflow.journal.Outcome;
import org.zhifaflow.organisation.Organisation;
import org.zhifaflow.procedure.engine.StartForm;

/** 登记线索 (APL-54, KY5-08k). */
@Component
class RegisterLead implements StartForm<Lead> {

    private final Filings filings;
    private final CaseFiles caseFiles;
    private final Organisation organisation;
    private final Catalogue catalogue;

    RegisterLead(Filings filings, CaseFiles caseFiles, Organisation organisation, Catalogue catalogue) {
        this.filings = filings;
        this.caseFiles = caseFiles;
        this.organisation = organisation;
        this.catalogue = catalogue;
    }

    @Override
    public Class<Lead> input() {
        return Lead.class;
    }

    @Override
    public Map<String, Object> shown(String userId) {
        String township = organisation.person(userId).township();
        List<Map<String, String>> items = new ArrayList<>(catalogue.items(township, caseFiles.today()).stream()
                .map(item -> Choices.choice(item.code(), item.name()))
                .toList());
        items.add(Choices.choice(Lead.UNLISTED, "不在本镇公布目录内的事项"));
        List<Map<String, String>> places = new ArrayList<>(organisation.places(township).stream()
                .map(place -> Choices.choice(place.name(), place.name()))
                .toList());
        places.add(Choices.choice(Lead.OUTSIDE, "本镇辖区以外"));
        return Map.of("itemOptions", items, "placeOptions", places);
    }

    @Override
    public Outcome<CaseId> submit(String userId, Lead input) {
        return filings.register(input, userId);
    }
}
