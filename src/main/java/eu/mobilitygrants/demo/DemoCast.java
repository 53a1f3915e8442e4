package eu.mobilitygrants.demo;

import eu.mobilitygrants.identity.Person;
import java.util.List;

/** The people of the demonstration. None of them exists. */
record DemoCast(
        Person officer,
        Person chair,
        Person education,
        Person publicHealth,
        Person clinical,
        Person research,
        Person staff,
        Person msc,
        Person phd,
        List<Person> others) {}
