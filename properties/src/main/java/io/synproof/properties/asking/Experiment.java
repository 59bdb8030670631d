package io.synproof.properties.asking;

import io.synproof.checker.Profile;
import io.synproof.properties.TcpModel;
import io.synproof.properties.questions.Inquiry;
import io.synproof.properties.questions.Question;
import io.synproof.properties.scenarios.Setup;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A question asked of a scenario.
 *
 * @param setup the scenario and its settings
 * @param question the question
 * @param wanted the quantity of which it is asked whether it is exactly so much; empty if the
 *     question is about none, or how much it is
 */
public record Experiment(Setup setup, Question<?> question, OptionalLong wanted) {

    /** A question without a quantity that is wanted. */
    public Experiment(Setup setup, Question<?> question) {
        this(setup, question, OptionalLong.empty());
    }

    /**
     * Searches for the answer.
     *
     * @throws io.synproof.properties.scenarios.BadInput if the settings do not go together
     */
    public Answer ask(Effort effort) {
        return ask(question, effort);
    }

    private <M> Answer ask(Question<M> asked, Effort effort) {
        return switch (asked.inquiry()) {
            case Inquiry.Sighted<M> sighted -> new Looking<>(this, asked, effort).ask(sighted);
            case Inquiry.Lasting<M> lasting -> new Waiting<>(this, asked, effort).ask(lasting);
            case Inquiry.Known<M> known -> new Learning<>(this, asked, effort).ask(known);
            case Inquiry.Compared<M> compared -> new Comparing<>(this, asked, effort).ask(compared);
            case Inquiry.Counted<M> counted -> new Counting<>(this, asked, effort).ask(counted);
        };
    }

    /**
     * A shortest run in which what the question is about occurs, such as the state that it speaks
     * of; empty if there is none within the effort's bounds, or if the question looks for that.
     *
     * @throws io.synproof.properties.scenarios.BadInput if the settings do not go together
     */
    public Optional<Evidence> witness(Effort effort) {
        return witness(question, effort);
    }

    private <M> Optional<Evidence> witness(Question<M> asked, Effort effort) {
        return new Witnessing<>(this, asked, effort).find();
    }

    /**
     * Searches all that the question would search if nothing decided it, and says where the states
     * come from.
     *
     * @throws io.synproof.properties.scenarios.BadInput if the settings do not go together
     */
    public Profile profile(Effort effort) {
        TcpModel model = new TcpModel(setup.scenario(question.tagged()));
        return effort.checker(model.watchedBy(question.monitor())).profile();
    }

    /** The command that asks this again. */
    public String command() {
        String value = wanted.isPresent() ? " --value " + wanted.getAsLong() : "";
        return "synproof check " + setup.options() + " --property " + question.name() + value;
    }
}
