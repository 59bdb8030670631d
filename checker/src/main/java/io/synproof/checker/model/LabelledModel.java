package io.synproof.checker.model;

import java.util.List;

/**
 * A model whose steps have labels, the observable part of a step, which monitors watch.
 *
 * @param <L> what is observed of a step
 */
public interface LabelledModel<S, A, L> extends Model<S, A> {

    /** Any model, of which a step shows its action: for monitors of a model without labels. */
    static <S, A> LabelledModel<S, A, A> of(Model<S, A> model) {
        return new ActionsAsLabels<>(model);
    }

    /**
     * The state after an action, and what is observed of the step.
     *
     * @param action one of {@link #actions} of this state
     */
    Transition<S, L> step(S state, A action);

    /**
     * The steps before a run begins, in order: monitors have seen them when the first step of it is
     * taken. None, unless the model says otherwise.
     */
    default List<PastStep<S, L>> history() {
        return List.of();
    }

    @Override
    default S next(S state, A action) {
        return step(state, action).after();
    }

    /**
     * This model and a monitor side by side: every facet is this model's, the monitor sees every
     * label.
     */
    default <M> LabelledModel<MonitoredState<S, M>, A, L> monitoredBy(
            Monitor<? super L, M> monitor) {
        return new MonitoredModel<>(this, monitor);
    }

    /**
     * This model and a monitor of its states side by side: every facet is this model's, the monitor
     * sees every step.
     */
    default <M> LabelledModel<MonitoredState<S, M>, A, L> watchedBy(
            StateMonitor<? super S, ? super L, M> monitor) {
        return new StateMonitoredModel<>(this, monitor);
    }
}
