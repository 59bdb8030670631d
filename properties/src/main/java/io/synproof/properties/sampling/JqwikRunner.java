package io.synproof.properties.sampling;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.lifecycle.PropertyExecutionResult;
import org.junit.platform.launcher.EngineFilter;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** The launcher of the property of {@link SampledRuns} with jqwik, through the JUnit Platform. */
final class JqwikRunner {
    private static final LauncherConfig ALONE = LauncherConfig.builder()
            .enableTestExecutionListenerAutoRegistration(false)
            .enableLauncherSessionListenerAutoRegistration(false)
            .enableLauncherDiscoveryListenerAutoRegistration(false)
            .enablePostDiscoveryFilterAutoRegistration(false)
            .build();

    /** jqwik's own remarks, such as that it keeps no file. */
    private static final Logger REMARKS = Logger.getLogger("net.jqwik");

    private JqwikRunner() {}

    /**
     * The verdict of jqwik on these runs.
     *
     * @param witness is shown every run
     * @throws IllegalStateException if jqwik could not run the property
     */
    static PropertyExecutionResult run(
            Arbitrary<Run> runs, SamplingPlan plan, Consumer<Run> witness) {
        List<PropertyExecutionResult> results = new ArrayList<>();
        SamplingContext stage = new SamplingContext(runs, plan, witness, results::add);
        // jqwik keeps what it knows of a property by its name: there is one at a time.
        synchronized (JqwikRunner.class) {
            ScopedValue.where(SamplingContext.NOW, stage).run(JqwikRunner::launch);
        }
        if (results.size() != 1) {
            throw new IllegalStateException("jqwik ran " + results.size() + " properties, not 1");
        }
        return results.getFirst();
    }

    private static void launch() {
        REMARKS.setLevel(Level.WARNING);
        Launcher launcher = LauncherFactory.create(ALONE);
        LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
                .selectors(selectMethod(
                        SampledRuns.class.getName() + "#noneDecides(" + Run.class.getName() + ")"))
                .filters(EngineFilter.includeEngines("jqwik"))
                // No file of failed seeds, and no report on standard output.
                .configurationParameter("jqwik.database", "")
                .configurationParameter("jqwik.reporting.usejunitplatform", "true")
                .configurationParameter("jqwik.reporting.onlyfailures", "true")
                .build();
        launcher.execute(request);
    }
}
