package eu.mobilitygrants.notification;

import eu.mobilitygrants.application.UnfinishedDraft;
import java.util.List;

/** What a draft still lacks, told as a list with a line for each section. */
record StillMissing(List<UnfinishedDraft.Part> parts) {}
