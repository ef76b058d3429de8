package no.samsvar.app.people;

import java.util.Optional;
import java.util.UUID;
import no.samsvar.app.people.Invitations.Invitation;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who somebody is at an issuer: issuer and subject, which never change, and never an e-mail address,
 * which can be given to somebody else.
 */
@Repository
class Identities {
    private final JdbcClient database;
    private final Accounts accounts;
    private final Invitations invitations;

    Identities(JdbcClient database, Accounts accounts, Invitations invitations) {
        this.database = database;
        this.accounts = accounts;
        this.invitations = invitations;
    }

    Optional<UUID> person(String issuer, String subject) {
        return database.sql("select person from identity where issuer = ? and subject = ?")
                .params(issuer, subject)
                .query(UUID.class)
                .optional();
    }

    /** A new person, known by this identity alone, with the roles of the invitation. */
    @Transactional
    UUID takeUp(Invitation invitation, String issuer, String subject, String name, String email) {
        UUID person = accounts.make(name, email, null);
        takeUp(invitation, issuer, subject, person);
        return person;
    }

    /** The same for somebody who is signed in already. */
    @Transactional
    void takeUp(Invitation invitation, String issuer, String subject, UUID person) {
        database.sql("insert into identity (issuer, subject, person) values (?, ?, ?)")
                .params(issuer, subject, person)
                .update();
        if (!invitations.accept(invitation, person)) {
            throw new IllegalStateException("taken up by somebody else at this moment");
        }
    }
}
