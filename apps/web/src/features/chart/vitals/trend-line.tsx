import { useTheme } from '@mui/material/styles';

export interface TrendPoint {
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly value: number;
  readonly flag: 'low' | 'normal' | 'high' | null;
}

const [WIDTH, HEIGHT, EDGE] = [96, 28, 5];

/** How a sign went, the oldest on the left: what is high stands as a triangle upwards, what is low as one downwards. */
export function TrendLine({ label, points }: { readonly label: string; readonly points: readonly TrendPoint[] }) {
  const { palette } = useTheme();
  if (points.length < 2) return null;
  const place = placesIn(points);
  const drawn = points.map((point) => ({ ...point, ...place(point) }));
  return (
    <svg
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      width={WIDTH}
      height={HEIGHT}
      role="img"
      aria-label={label}
      style={{ display: 'block', direction: 'ltr' }}
    >
      <polyline
        points={drawn.map(({ x, y }) => `${x},${y}`).join(' ')}
        fill="none"
        stroke={palette.primary.main}
        strokeWidth="1.5"
      />
      {drawn.map(({ at, x, y, flag }) =>
        flag === 'high' || flag === 'low' ? (
          <path
            key={at}
            d={flag === 'high' ? `M${x - 4},${y + 3}h8l-4,-7z` : `M${x - 4},${y - 3}h8l-4,7z`}
            fill={palette.warning.main}
          />
        ) : (
          <circle key={at} cx={x} cy={y} r="2" fill={palette.primary.main} />
        ),
      )}
    </svg>
  );
}

function placesIn(points: readonly TrendPoint[]): (point: TrendPoint) => { readonly x: number; readonly y: number } {
  const along = (all: readonly number[], room: number) => {
    const [least, most] = [Math.min(...all), Math.max(...all)];
    return (value: number) => EDGE + (most === least ? 0.5 : (value - least) / (most - least)) * (room - 2 * EDGE);
  };
  const x = along(
    points.map(({ at }) => at),
    WIDTH,
  );
  const y = along(
    points.map(({ value }) => value),
    HEIGHT,
  );
  const round = (value: number) => Math.round(value * 10) / 10;
  return ({ at, value }) => ({ x: round(x(at)), y: round(HEIGHT - y(value)) });
}
