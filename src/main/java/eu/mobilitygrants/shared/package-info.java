/** Value types that three rooms or more speak in. No beans, no behaviour beyond the value itself. */
@ApplicationModule(
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {})
@NullMarked
package eu.mobilitygrants.shared;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
