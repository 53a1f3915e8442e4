/** The part of the call room that other web sites talk to. Its addresses, names and codes are a contract. */
@NullMarked
package eu.mobilitygrants.call.api;

import org.jspecify.annotations.NullMarked;
