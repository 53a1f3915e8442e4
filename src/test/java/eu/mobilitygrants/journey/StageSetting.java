package eu.mobilitygrants.journey;

import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** Gives each journey a stage of its own, keeps pictures of one that failed, and clears up behind it. */
final class StageSetting implements ParameterResolver, AfterTestExecutionCallback {

    private static final ExtensionContext.Namespace ROOM = ExtensionContext.Namespace.create(StageSetting.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        return parameter.getParameter().getType() == Stage.class;
    }

    @Override
    public Stage resolveParameter(ParameterContext parameter, ExtensionContext test) {
        return test.getStore(ROOM)
                .computeIfAbsent(
                        Stage.class, type -> new Stage(SpringExtension.getApplicationContext(test)), Stage.class);
    }

    @Override
    public void afterTestExecution(ExtensionContext test) {
        var stage = test.getStore(ROOM).remove(Stage.class, Stage.class);
        if (stage == null) {
            return;
        }
        if (test.getExecutionException().isPresent()) {
            stage.keepPictures("failed-" + test.getRequiredTestClass().getSimpleName());
        }
        stage.close();
    }
}
