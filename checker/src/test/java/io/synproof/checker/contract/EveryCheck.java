package io.synproof.checker.contract;

import io.synproof.checker.Checker;
import io.synproof.checker.OneMember;
import io.synproof.checker.cost.Cost;
import io.synproof.checker.knowledge.Agent;
import io.synproof.checker.knowledge.Formula;
import io.synproof.checker.model.Model;
import io.synproof.checker.property.Property;
import io.synproof.checker.property.RandomWalkOptions;
import io.synproof.checker.refinement.ObservedModel;
import io.synproof.checker.temporal.Fairness;
import io.synproof.checker.temporal.Temporal;
import io.synproof.checker.threshold.Range;
import io.synproof.checker.threshold.Threshold;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Each kind of check that there is, of a model that is made anew for it. */
enum EveryCheck {
    ALWAYS {
        @Override
        <S, A> void of(Supplier<? extends Model<S, A>> model, Predicate<S> fact) {
            Checker.of(model.get()).check(Property.always("no fact", fact.negate()));
        }
    },
    NEVER {
        @Override
        <S, A> void of(Supplier<? extends Model<S, A>> model, Predicate<S> fact) {
            Checker.of(model.get()).check(Property.never("a fact", fact));
        }
    },
    REACHABLE {
        @Override
        <S, A> void of(Supplier<? extends Model<S, A>> model, Predicate<S> fact) {
            Checker.of(model.get()).check(Property.reachable("a fact", fact));
        }
    },
    EVERY_STEP {
        @Override
        <S, A> void of(Supplier<? extends Model<S, A>> model, Predicate<S> fact) {
            Checker.of(model.get()).check(Property.everyStep("any", _ -> true));
        }
    },
    NO_DEADLOCK {
        @Override
        <S, A> void of(Supplier<? extends Model<S, A>> model, Predicate<S> fact) {
            Checker.of(model.get()).check(Property.noDeadlock());
        }
    },
    FEWEST_FAULTS {
        @Override
        <S, A> void of(Supplier<? extends Model<S, A>> model, Predicate<S> fact) {
            Checker.of(model.get()).fewestFaults().check(Property.never("a fact", fact));
        }
    },
    TWO_THREADS {
        @Override
        <S, A> void of(Supplier<? extends Model<S, A>> model, Predicate<S> fact) {
            Checker.of(model.get()).threads(2).check(Property.never("a fact", fact));
        }
    },
    UP_TO_A_SYMMETRY {
        @Override
        <S, A> void of(Supplier<? extends Model<S, A>> model, Predicate<S> fact) {
            Checker.of(model.get()).upTo(new OneMember<>()).check(Property.never("a fact", fact));
        }
    },
    LEADS_TO {
        @Override
        <S, A> void of(Supplier<? extends Model<S, A>> model, Predicate<S> fact) {
            Checker.of(model.get())
                    .check(
                            Temporal.leadsTo("at last", _ -> true, fact),
                            List.of(Fairness.weakForEach("each", Optional::of)));
        }
    },
    ALWAYS_POSSIBLE {
        @Override
        <S, A> void of(Supplier<? extends Model<S, A>> model, Predicate<S> fact) {
            Checker.of(model.get()).check(Temporal.alwaysPossible("possible", fact));
        }
    },
    KNOWLEDGE {
        @Override
        <S, A> void of(Supplier<? extends Model<S, A>> model, Predicate<S> fact) {
            Agent<S> blind = Agent.ofOneState("blind", _ -> 0);
            Checker.of(model.get())
                    .check(Formula.knows(blind, new Formula.Fact<S>("a fact", fact))
                            .everywhere());
        }
    },
    CHEAPEST {
        @Override
        <S, A> void of(Supplier<? extends Model<S, A>> model, Predicate<S> fact) {
            Checker.of(model.get()).cheapest(Property.reachable("a fact", fact), Cost.steps());
        }
    },
    DEAREST {
        @Override
        <S, A> void of(Supplier<? extends Model<S, A>> model, Predicate<S> fact) {
            Checker.of(model.get()).mostExpensive(Cost.steps());
        }
    },
    REFINES {
        @Override
        <S, A> void of(Supplier<? extends Model<S, A>> model, Predicate<S> fact) {
            Model<S, A> variant = model.get();
            Checker.of(variant)
                    .check(ObservedModel.byActions(variant, Optional::of)
                            .refines("itself", ObservedModel.byActions(model.get(), Optional::of)));
        }
    },
    BOTH_WAYS {
        @Override
        <S, A> void of(Supplier<? extends Model<S, A>> model, Predicate<S> fact) {
            Model<S, A> variant = model.get();
            Checker.of(variant)
                    .checkBothWays(ObservedModel.byActions(variant, Optional::of)
                            .refines("itself", ObservedModel.byActions(model.get(), Optional::of)));
        }
    },
    CENSUS {
        @Override
        <S, A> void of(Supplier<? extends Model<S, A>> model, Predicate<S> fact) {
            Checker.of(model.get()).census(List.of(Property.never("a fact", fact)));
        }
    },
    WALK {
        @Override
        <S, A> void of(Supplier<? extends Model<S, A>> model, Predicate<S> fact) {
            Checker.of(model.get())
                    .walk(Property.never("a fact", fact), new RandomWalkOptions(1, 20, 20));
        }
    },
    PROFILE {
        @Override
        <S, A> void of(Supplier<? extends Model<S, A>> model, Predicate<S> fact) {
            Checker.of(model.get()).profile();
        }
    },
    EXPLORE {
        @Override
        <S, A> void of(Supplier<? extends Model<S, A>> model, Predicate<S> fact) {
            Checker.of(model.get()).explore();
        }
    },
    THRESHOLD {
        @Override
        <S, A> void of(Supplier<? extends Model<S, A>> model, Predicate<S> fact) {
            Property<S, A> property = Property.never("a fact", fact);
            Threshold.<Model<S, A>>of(one -> Checker.of(one).check(property).outcome())
                    .over(new Range(0, 1), _ -> model.get());
        }
    };

    /**
     * The check.
     *
     * @param fact true of no state that there is
     */
    abstract <S, A> void of(Supplier<? extends Model<S, A>> model, Predicate<S> fact);
}
