package io.jianzhen.platform.casework.file.dossier;

import java.util.Arrays;
import java.util.Optional;

/** What can become of a person; criminal steps in the order in which they follow each other. */
public enum OutcomeKind {
  /** On suspicion of a crime. */
  TRANSFERRED(Track.CRIMINAL),
  FILED(Track.CRIMINAL),
  DETAINED(Track.CRIMINAL),
  ARRESTED(Track.CRIMINAL),
  PROSECUTED(Track.CRIMINAL),
  JUDGED(Track.CRIMINAL),
  /** Handed to the police for an offence against public order, which is no crime. */
  REFERRED(Track.ADMINISTRATIVE),
  FINE(Track.ADMINISTRATIVE),
  /** Administrative, in days. */
  DETENTION(Track.ADMINISTRATIVE),
  TALK(Track.ADMINISTRATIVE),
  JOINT_DISCIPLINE(Track.ADMINISTRATIVE),
  WARNING(Track.ADMINISTRATIVE),
  /** Nothing is done, for a reason. */
  NONE(Track.NONE);

  private final Track track;

  OutcomeKind(Track track) {
    this.track = track;
  }

  /** Of each track the latest outcome is shown. */
  public enum Track {
    CRIMINAL,
    ADMINISTRATIVE,
    NONE
  }

  public static Optional<OutcomeKind> named(String name) {
    return Arrays.stream(values()).filter(one -> one.name().equals(name)).findFirst();
  }

  public Track track() {
    return track;
  }

  /** A step of criminal proceedings of the police, after a case was handed to them. */
  public boolean isPoliceStep() {
    return track == Track.CRIMINAL && this != TRANSFERRED;
  }

  /** Whether a holder who got this was punished under the law. */
  public boolean isPunishment() {
    return this == FINE || this == DETENTION || this == WARNING;
  }
}
