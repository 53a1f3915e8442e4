package eu.mobilitygrants;

/** Carries what every test of the portal has, so that a test may add an initializer to it. */
@PortalTest
abstract class PortalWithAnotherLanguage {}
