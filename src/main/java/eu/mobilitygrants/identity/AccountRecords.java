package eu.mobilitygrants.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells people of their account, their roles and their ways in. Who changed a role is named by office only. */
@Component
@Order(1)
class AccountRecords implements PersonalRecords {

    private static final String ACCOUNT = """
            select p.created_at, not p.no_digest as digest,
                   (select count(*) from role_change c where c.changed_by = p.id and c.person_id <> p.id) as changed_others,
                   (select expires_at from sign_in_link l where l.email = p.email) as link_until,
                   (select asked_at[cardinality(asked_at)] from sign_in_allowance a
                     where a.subject = 'address ' || p.email) as asked_at
              from person p where p.id = ?
            """;

    private final JdbcClient jdbc;
    private final RoleChanges changes;
    private final PersonalFacts facts;

    AccountRecords(JdbcClient jdbc, RoleChanges changes, PersonalFacts facts) {
        this.jdbc = jdbc;
        this.changes = changes;
        this.facts = facts;
    }

    @Override
    public Chapter about(Person person, Locale locale) {
        var items = new ArrayList<Item>();
        items.add(jdbc.sql(ACCOUNT)
                .param(person.id().value())
                .query((row, number) -> account(person, row, locale))
                .single());
        changes.of(person.id()).forEach(change -> items.add(changed(change, locale)));
        return new Chapter("identity", facts.say(locale, "identity.myData.title"), List.copyOf(items));
    }

    private Item account(Person person, ResultSet row, Locale locale) throws SQLException {
        return facts.item(locale, "identity.myData.account")
                .add("identity.myData.email", person.email())
                .add("identity.myData.name", person.name())
                .add("identity.myData.language", person.locale().getDisplayLanguage(locale))
                .add(
                        "identity.myData.roles",
                        roles(person.roles().stream().sorted().toList(), locale))
                .add("identity.myData.unit", unit(person.unit(), locale))
                .add("identity.myData.disabled", person.disabled())
                .add("identity.myData.digest", person.has(Role.OFFICER) ? row.getBoolean("digest") : null)
                .add("identity.myData.since", row.getObject("created_at", OffsetDateTime.class))
                .add("identity.myData.linkUntil", row.getObject("link_until", OffsetDateTime.class))
                .add("identity.myData.linkAsked", row.getObject("asked_at", OffsetDateTime.class))
                .count("identity.myData.changedOthers", row.getLong("changed_others"))
                .told();
    }

    private Item changed(RoleChange change, Locale locale) {
        return facts.item(
                        locale,
                        "identity.myData.roleChange",
                        facts.instant(locale, change.at().toInstant()))
                .add("identity.myData.by", facts.say(locale, by(change)))
                .add("identity.myData.rolesBefore", roles(change.rolesBefore(), locale))
                .add("identity.myData.rolesAfter", roles(change.rolesAfter(), locale))
                .add("identity.myData.unitBefore", unit(change.unitBefore(), locale))
                .add("identity.myData.unitAfter", unit(change.unitAfter(), locale))
                .add("identity.myData.disabled", change.disabledAfter())
                .told();
    }

    private static String by(RoleChange change) {
        return change.by() == null ? "identity.myData.by.portal" : "identity.myData.by.admin";
    }

    private String roles(List<Role> roles, Locale locale) {
        return roles.isEmpty()
                ? facts.say(locale, "identity.roles.none")
                : roles.stream()
                        .map(role -> facts.say(locale, "identity.role." + role))
                        .collect(Collectors.joining(", "));
    }

    private @Nullable String unit(@Nullable String code, Locale locale) {
        return code == null ? null : facts.say(locale, "identity.unit." + code);
    }
}
