import type { GrowthChart } from '@hms/contracts/clinical';
import Box from '@mui/material/Box';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../words/formats.ts';
import { unitText } from '../vitals/unit-text.ts';
import type { GrowthFrame } from './growth-frame.ts';

const [WIDTH, HEIGHT] = [760, 460];
const ROOM = { left: 48, right: 44, top: 12, bottom: 44 } as const;

/** Percentile curves with what was measured of a child among them. The table below says the same. */
export function GrowthCurves({
  frame: { x, y, curves, points },
  measure,
  unit,
  label,
}: {
  readonly frame: GrowthFrame;
  readonly measure: GrowthChart['measure'];
  readonly unit: string;
  readonly label: string;
}) {
  const { t } = useTranslation('chart');
  const formats = useFormats();
  const byAge = measure !== 'weight_for_height';
  const placeX = (value: number) => ROOM.left + ((value - x.from) / (x.to - x.from)) * (WIDTH - ROOM.left - ROOM.right);
  const placeY = (value: number) =>
    HEIGHT - ROOM.bottom - ((value - y.from) / (y.to - y.from)) * (HEIGHT - ROOM.top - ROOM.bottom);
  const at = ({ x: along, value }: { readonly x: number; readonly value: number }) =>
    `${placeX(along).toFixed(1)},${placeY(value).toFixed(1)}`;
  const inYears = byAge && x.to > 60;
  return (
    <Box
      component="svg"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      role="img"
      aria-label={label}
      sx={{
        width: '100%',
        maxHeight: 430,
        display: 'block',
        direction: 'ltr',
        color: 'text.primary',
        '& .measured': { color: 'primary.main' },
        '& text': { fontSize: 12, fill: 'currentColor' },
        '@media print': { color: '#000', '& .measured': { color: '#000' } },
      }}
    >
      {x.ticks.map((tick) => (
        <g key={tick}>
          <line
            x1={placeX(tick)}
            x2={placeX(tick)}
            y1={ROOM.top}
            y2={HEIGHT - ROOM.bottom}
            stroke="currentColor"
            strokeOpacity="0.15"
          />
          <text x={placeX(tick)} y={HEIGHT - ROOM.bottom + 16} textAnchor="middle">
            {formats.number(inYears ? tick / 12 : tick)}
          </text>
        </g>
      ))}
      {y.ticks.map((tick) => (
        <g key={tick}>
          <line
            x1={ROOM.left}
            x2={WIDTH - ROOM.right}
            y1={placeY(tick)}
            y2={placeY(tick)}
            stroke="currentColor"
            strokeOpacity="0.15"
          />
          <text x={ROOM.left - 6} y={placeY(tick) + 4} textAnchor="end">
            {formats.number(tick)}
          </text>
        </g>
      ))}
      <text x={(ROOM.left + WIDTH - ROOM.right) / 2} y={HEIGHT - 6} textAnchor="middle">
        {byAge ? t(inYears ? 'growth.years' : 'growth.months') : `${t('sign.height')} (cm)`}
      </text>
      <text x={4} y={HEIGHT - 6}>
        {unitText(unit)}
      </text>
      {curves.map(({ percentile, points: along }) => {
        const end = along.at(-1)!;
        return (
          <g key={percentile}>
            <polyline
              points={along.map(at).join(' ')}
              fill="none"
              stroke="currentColor"
              strokeOpacity="0.65"
              strokeWidth={percentile === 50 ? 2 : 1}
              {...(percentile === 50 ? {} : { strokeDasharray: percentile === 3 || percentile === 97 ? '6 3' : '2 2' })}
            />
            <text x={placeX(end.x) + 4} y={placeY(end.value) + 4}>
              {formats.number(percentile)}
            </text>
          </g>
        );
      })}
      <g className="measured">
        <polyline points={points.map(at).join(' ')} fill="none" stroke="currentColor" strokeWidth="2" />
        {points.map((point) => (
          <circle key={point.vitals_id} cx={placeX(point.x)} cy={placeY(point.value)} r="4.5" fill="currentColor">
            <title>{`${formats.instant(point.at)}: ${formats.number(point.value)} ${unitText(unit)}`}</title>
          </circle>
        ))}
      </g>
    </Box>
  );
}
