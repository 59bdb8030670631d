package io.synproof.properties.report.diagram;

import io.synproof.checker.model.Trace;
import io.synproof.model.world.Action;
import io.synproof.model.world.Scenario;
import io.synproof.model.world.World;
import io.synproof.properties.RunPicture;
import io.synproof.properties.experiment.AnnotatedTrace;
import java.util.Optional;

/** The picture of a run that the command line draws, too: a sequence diagram without colours. */
public final class DiagramPicture implements RunPicture {

    @Override
    public Optional<String> of(Scenario scenario, Trace<World, Action> run) {
        return AnnotatedTrace.of(scenario, run)
                .map(story -> SequenceDiagram.render(story, Style.PLAIN).stripTrailing());
    }
}
