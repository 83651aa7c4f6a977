import { useCallback, useEffect, useRef, useState } from 'react';

/** Hertz, one after the other. */
const TONES = [880, 660] as const;
const TONE_SECONDS = 0.35;
const LOUDNESS = 0.3;

interface Chime {
  /** Browsers let a page sound only after somebody touched it, unless they were started for it. */
  readonly isOn: boolean;
  readonly turnOn: () => void;
  readonly ring: () => void;
}

/** Two tones that make people in a waiting room look up. */
export function useChime(): Chime {
  const audio = useRef<AudioContext>(undefined);
  const [isOn, setOn] = useState(false);
  useEffect(() => {
    const context = new AudioContext();
    const tell = () => setOn(context.state === 'running');
    audio.current = context;
    context.addEventListener('statechange', tell);
    tell();
    return () => {
      context.removeEventListener('statechange', tell);
      void context.close();
    };
  }, []);
  const ring = useCallback(() => {
    const context = audio.current;
    if (context?.state !== 'running') return;
    for (const [index, hertz] of TONES.entries()) {
      const from = context.currentTime + index * TONE_SECONDS;
      const tone = new OscillatorNode(context, { frequency: hertz });
      const loudness = new GainNode(context, { gain: 0 });
      // A tone that begins or ends at once clicks.
      loudness.gain.setValueAtTime(0, from);
      loudness.gain.linearRampToValueAtTime(LOUDNESS, from + 0.02);
      loudness.gain.linearRampToValueAtTime(0, from + TONE_SECONDS);
      tone.connect(loudness).connect(context.destination);
      tone.start(from);
      tone.stop(from + TONE_SECONDS);
    }
  }, []);
  const turnOn = useCallback(() => void audio.current?.resume().then(ring), [ring]);
  return { isOn, turnOn, ring };
}
