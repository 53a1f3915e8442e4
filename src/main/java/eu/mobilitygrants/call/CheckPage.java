package eu.mobilitygrants.call;

import java.util.List;

/**
 * What the check page shows before it has an answer: its questions.
 *
 * @param countries names that every field for a country suggests
 * @param citizenships what each field for a citizenship shows, one more than given; empty text for none
 */
record CheckPage(
        String call,
        String title,
        List<Choice> types,
        List<Choice> categories,
        List<String> countries,
        List<String> citizenships,
        List<Choice> hostKinds,
        List<Choice> charters,
        List<Choice> agreements,
        List<Choice> conferences,
        List<Choice> yesAndNo,
        String mobilityDeadline) {}
