package org.zhifaflow.organisation;

import static org.springframework.data.relational.core.query.Criteria.where;
import static org.springframework.data.relational.core.query.Query.query;

import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.springframework.data.domain.Sort;
import org.springframework.data.jdbc.core.JdbcAggregateTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Answers questions about townships, people and their certificates. */
@Service
public class Organisation {

    private final JdbcAggregateTemplate rows;
    private final JdbcClient jdbc;

    Organisation(JdbcAggregateTemplate rows, JdbcClient jdbc) {
        this.rows = rows;
        this.jdbc = jdbc;
    }

    public Township township(String id) {
        Township township = rows.findById(id, Township.class);
        if (township == null) {
            throw new NoSuchElementException("no township " + id);
        }
        return township;
    }

    public List<Township> townships() {
        return rows.findAll(
                query(org.springframework.data.relational.core.query.Criteria.empty())
                        .sort(Sort.by("id")),
                Township.class);
    }

    public Optional<Person> findPerson(String id) {
        return Optional.ofNullable(rows.findById(id, Person.class));
    }

    public Person person(String id) {
        return findPerson(id).orElseThrow(() -> new NoSuchElementException("no person " + id));
    }

    /** The person's name, or the id itself for the system. */
    public String nameOf(String id) {
        return findPerson(id).map(Person::name).orElse(id);
    }

    /** The people of a township who may enforce on a day (HL-4.5a). */
    public List<Person> certifiedOfficers(String township, LocalDate day) {
        return rows.findAll(query(where("township").is(township)).sort(Sort.by("id")), Person.class).stream()
                .filter(person -> holds(person.id(), CertificateKind.enforcement, day))
                .toList();
    }

    /** Whether a person holds a certificate of the kind that is valid on the day. */
    public boolean holds(String personId, CertificateKind kind, LocalDate day) {
        return certificates(personId).stream().anyMatch(c -> c.kind() == kind && c.isValidOn(day));
    }

    public List<Certificate> certificates(String personId) {
        return jdbc.sql("select person_id, kind, number, valid_from, valid_to from certificate where person_id = ?")
                .param(personId)
                .query(Certificate.class)
                .list();
    }

    public List<Place> places(String township) {
        return jdbc.sql("select township, name, zone from place where township = ? order by name")
                .param(township)
                .query(Place.class)
                .list();
    }

    /** Sets up a township with its places. */
    @Transactional
    public void establish(Township township, List<Place> places) {
        rows.insert(township);
        places.forEach(place -> jdbc.sql("insert into place (township, name, zone) values (?, ?, ?)")
                .params(township.id(), place.name(), place.zone())
                .update());
    }

    /** Puts a person on record with certificates. */
    @Transactional
    public void employ(Person person, List<Certificate> certificates) {
        rows.insert(person);
        certificates.forEach(c -> jdbc.sql(
                        "insert into certificate (township, person_id, kind, number, valid_from, valid_to) values (:township, :person, :kind, :number, :from, :to)")
                .param("township", person.township())
                .param("person", person.id())
                .param("kind", c.kind().name())
                .param("number", c.number())
                .param("from", c.validFrom())
                .param("to", c.validTo())
                .update());
    }
}
