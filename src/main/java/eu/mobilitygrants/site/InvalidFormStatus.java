package eu.mobilitygrants.site;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.validation.BindingResult;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;

/**
 * A form shown again with its errors answers 422, and the layout learns that there are errors and in which order. Said
 * here, once for all. A page that is only opened, and names what was left wrong before ({@code reopened}), answers 200.
 */
class InvalidFormStatus implements HandlerInterceptor {

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView page) {
        if (page == null || isRedirect(page)) {
            return;
        }
        var mistaken = page.getModel().values().stream()
                .filter(value -> value instanceof BindingResult result && result.hasErrors())
                .map(value -> ((BindingResult) value).getTarget())
                .filter(Objects::nonNull)
                .toList();
        if (!mistaken.isEmpty()) {
            if (!page.getModel().containsKey("reopened")) {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            }
            page.addObject("hasErrors", true);
            page.addObject("fieldOrder", FieldOrder.of(mistaken.stream()));
        }
    }

    private static boolean isRedirect(ModelAndView page) {
        var name = page.getViewName();
        return name != null && name.startsWith("redirect:");
    }
}
