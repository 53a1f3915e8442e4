package eu.mobilitygrants.call.office;

import eu.mobilitygrants.call.Audience;
import eu.mobilitygrants.call.CallPart;
import eu.mobilitygrants.call.CallTerms;
import eu.mobilitygrants.call.Choice;
import eu.mobilitygrants.call.GrantPool;
import eu.mobilitygrants.call.PoolId;
import eu.mobilitygrants.call.PriorityGroup;
import eu.mobilitygrants.call.TermsBuilder;
import eu.mobilitygrants.eligibility.Destinations;
import eu.mobilitygrants.eligibility.MobilityType;
import eu.mobilitygrants.eligibility.PoolTerms;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The pools of a call that is not published yet. Later their grants are counted in the pools' own book. */
@Component
class PoolsPart implements PartPage {

    @Override
    public CallPart part() {
        return CallPart.POOLS;
    }

    @Override
    public List<FieldGroup> groups(CallTerms call, PartWords words) {
        var groups = new ArrayList<FieldGroup>();
        for (var pool : call.pools()) {
            groups.add(group(groups.size(), call.text("pool." + pool.id().code(), words.locale()), pool, words));
        }
        if (groups.size() < Answers.ROWS) {
            groups.add(group(groups.size(), words.say("call.group.newPool"), null, words));
        }
        return groups;
    }

    private static FieldGroup group(int row, String title, @Nullable GrantPool pool, PartWords words) {
        var prefix = "pool" + row + "_";
        var terms = pool == null ? null : pool.terms();
        return new FieldGroup(
                title,
                List.of(
                        words.text(prefix + "code", "poolCode", terms == null ? null : terms.code()),
                        words.number(prefix + "capacity", "capacity", terms == null ? null : terms.capacity()),
                        words.list(
                                prefix + "audience",
                                "audience",
                                pool == null ? null : pool.audience(),
                                words.named("call.audience.", Stream.of(Audience.values()))),
                        words.boxes(
                                prefix + "types",
                                "poolTypes",
                                terms == null
                                        ? List.of()
                                        : terms.types().stream().map(Enum::name).toList(),
                                words.labels(Stream.of(MobilityType.values()))),
                        words.list(
                                prefix + "destinations",
                                "destinations",
                                terms == null ? null : terms.destinations(),
                                words.named("call.destinations.", Stream.of(Destinations.values()))),
                        words.list(
                                prefix + "priority",
                                "priority",
                                pool == null ? null : pool.priority(),
                                withNone(words)),
                        words.date(prefix + "reserved", "reserved", pool == null ? null : pool.reservedUntil())));
    }

    private static List<Choice> withNone(PartWords words) {
        return Stream.concat(
                        Stream.of(new Choice("", words.say("call.priority.none"))),
                        words.named("call.priority.", Stream.of(PriorityGroup.values())).stream())
                .toList();
    }

    @Override
    public CallTerms read(CallTerms call, Answers answers) {
        var pools = new ArrayList<GrantPool>();
        answers.rows("pool", "code", prefix -> {
            var pool = pool(call, prefix, answers);
            if (pools.stream().anyMatch(other -> other.id().equals(pool.id()))) {
                answers.wrong(prefix + "code", "twice", pool.id().code());
            }
            pools.add(pool);
        });
        return TermsBuilder.of(call).pools(pools).build();
    }

    private static GrantPool pool(CallTerms call, String prefix, Answers answers) {
        var code = answers.code(prefix + "code", "poolCode");
        var audience = answers.one(prefix + "audience", "audience", Audience.class);
        var types = answers.some(prefix + "types", MobilityType.class);
        if (types.stream().anyMatch(type -> Audience.of(type) != audience)) {
            answers.wrong(prefix + "types", "typeOfOtherAudience");
        }
        var priority = answers.text(prefix + "priority").isEmpty()
                ? null
                : answers.one(prefix + "priority", "priority", PriorityGroup.class);
        var reserved = answers.optionalDate(prefix + "reserved", "reserved");
        if (reserved != null && priority == null) {
            answers.wrong(prefix + "reserved", "reservedForNobody");
        }
        return new GrantPool(
                new PoolId(call.id(), code),
                audience,
                new PoolTerms(
                        code,
                        answers.number(prefix + "capacity", "capacity", 0, 1000),
                        types,
                        answers.one(prefix + "destinations", "destinations", Destinations.class)),
                priority,
                reserved);
    }
}
