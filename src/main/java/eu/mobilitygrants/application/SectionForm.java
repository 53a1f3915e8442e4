package eu.mobilitygrants.application;

import org.springframework.validation.Errors;

/** The fields of one section, as typed. Anything may be left empty; only what cannot be read or kept is a mistake. */
interface SectionForm {

    void validate(Errors errors);

    ApplicationContent applyTo(ApplicationContent content);
}
