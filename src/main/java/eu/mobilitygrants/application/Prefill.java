package eu.mobilitygrants.application;

import eu.mobilitygrants.eligibility.Agreement;
import eu.mobilitygrants.eligibility.ApplicantCategory;
import eu.mobilitygrants.eligibility.Charter;
import eu.mobilitygrants.eligibility.CharterStatus;
import eu.mobilitygrants.eligibility.ConferenceShare;
import eu.mobilitygrants.eligibility.HostKind;
import eu.mobilitygrants.eligibility.MobilityType;
import eu.mobilitygrants.partner.HostId;
import eu.mobilitygrants.partner.RegisteredHost;
import eu.mobilitygrants.shared.CountryCode;
import eu.mobilitygrants.shared.CountryNames;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/** Reads the facts of an eligibility check into a draft. What cannot be read is left out: the applicant will be asked. */
final class Prefill {

    private static final List<String> NAMES = List.of(
            "type",
            "category",
            "staffContractAtDeparture",
            "citizenships",
            "countryOfOrigin",
            "priorErasmusMonths",
            "host",
            "hostCountry",
            "hostKind",
            "charterStatus",
            "charterFrom",
            "charterUntil",
            "agreement",
            "departure",
            "firstDay",
            "lastDay",
            "virtualComponent",
            "virtualLastDay",
            "credits",
            "conference");

    /** As many citizenships as the check takes. */
    private static final int MOST_VALUES = 10;

    private static final int LONGEST_VALUE = 40;

    private final MultiValueMap<String, String> parameters;
    private final Function<HostId, Optional<RegisteredHost>> register;

    private Prefill(MultiValueMap<String, String> parameters, Function<HostId, Optional<RegisteredHost>> register) {
        this.parameters = parameters;
        this.register = register;
    }

    /** @param register looks a host up */
    static ApplicationContent of(
            MultiValueMap<String, String> parameters, Function<HostId, Optional<RegisteredHost>> register) {
        return new Prefill(parameters, register).content();
    }

    /** Those parameters that are facts, to be carried on in a form. */
    static Map<String, List<String>> known(MultiValueMap<String, String> parameters) {
        var known = new LinkedHashMap<String, List<String>>();
        for (var name : NAMES) {
            var values = parameters.getOrDefault(name, List.of()).stream()
                    .filter(value -> !value.isBlank() && value.length() <= LONGEST_VALUE)
                    .limit(MOST_VALUES)
                    .toList();
            if (!values.isEmpty()) {
                known.put(name, values);
            }
        }
        return known;
    }

    private ApplicationContent content() {
        var empty = ApplicationContent.empty();
        return empty.with(new ApplicationContent.Applicant(
                        null,
                        null,
                        constant("category", ApplicantCategory.class),
                        answer("staffContractAtDeparture"),
                        citizenships(),
                        read("countryOfOrigin", CountryNames::of),
                        read("priorErasmusMonths", BigDecimal::new),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null))
                .with(new ApplicationContent.Mobility(
                        constant("type", MobilityType.class),
                        date("departure"),
                        date("firstDay"),
                        date("lastDay"),
                        answer("virtualComponent"),
                        date("virtualLastDay"),
                        read("credits", BigDecimal::new),
                        constant("conference", ConferenceShare.class)))
                .with(registeredHost().orElseGet(this::hostByHand));
    }

    /** What the register knows of the host need not be typed, and what was typed about it does not count. */
    private Optional<ApplicationContent.Host> registeredHost() {
        return Optional.ofNullable(read("host", text -> new HostId(UUID.fromString(text))))
                .flatMap(register)
                .map(host -> new ApplicationContent.Host(
                        host.id(),
                        host.name(),
                        host.city(),
                        host.country(),
                        HostKind.UNIVERSITY,
                        host.erasmusCode(),
                        host.charter(),
                        constant("agreement", Agreement.class),
                        null,
                        null));
    }

    private ApplicationContent.Host hostByHand() {
        var kind = constant("hostKind", HostKind.class);
        return new ApplicationContent.Host(
                null,
                null,
                null,
                read("hostCountry", CountryNames::of),
                kind,
                null,
                charter(kind),
                constant("agreement", Agreement.class),
                null,
                null);
    }

    private List<CountryCode> citizenships() {
        return parameters.getOrDefault("citizenships", List.of()).stream()
                .flatMap(code -> CountryNames.read(code).stream())
                .distinct()
                .limit(MOST_VALUES)
                .toList();
    }

    /** As in the check: a university entered by hand was not found in the register, unless an older link says otherwise. */
    private @Nullable Charter charter(@Nullable HostKind kind) {
        var status = constant("charterStatus", CharterStatus.class);
        if (status == null) {
            return kind == HostKind.UNIVERSITY ? Charter.notFound() : null;
        }
        return new Charter(status, date("charterFrom"), date("charterUntil"));
    }

    private @Nullable LocalDate date(String name) {
        return read(name, LocalDate::parse);
    }

    private @Nullable Boolean answer(String name) {
        return read(name, text -> switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException(text);
        });
    }

    private <E extends Enum<E>> @Nullable E constant(String name, Class<E> type) {
        return read(name, text -> Enum.valueOf(type, text));
    }

    private <T> @Nullable T read(String name, Function<String, T> reading) {
        var text = parameters.getFirst(name);
        if (text == null || text.isBlank() || text.length() > LONGEST_VALUE) {
            return null;
        }
        try {
            return reading.apply(text.strip());
        } catch (IllegalArgumentException | DateTimeException unreadable) {
            return null;
        }
    }
}
