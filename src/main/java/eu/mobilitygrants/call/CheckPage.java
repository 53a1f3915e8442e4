package eu.mobilitygrants.call;

import java.util.List;

/**
 * What the check page shows before it has an answer: its questions.
 *
 * @param countries for every list of countries on the page
 * @param citizenships what each list of citizenships shows as chosen, one more than given; empty text for none
 */
record CheckPage(
        String call,
        String title,
        List<Choice> types,
        List<Choice> categories,
        List<Choice> countries,
        List<String> citizenships,
        List<Choice> hostKinds,
        List<Choice> charters,
        List<Choice> agreements,
        List<Choice> conferences,
        List<Choice> yesAndNo,
        String mobilityDeadline) {}
