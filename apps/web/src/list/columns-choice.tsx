import Checkbox from '@mui/material/Checkbox';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';

export interface ColumnsChoiceProps {
  readonly columns: readonly { readonly id: string; readonly label: string }[];
  readonly shown: ReadonlySet<string>;
  readonly onShow: (ids: Set<string>) => void;
  readonly anchor: HTMLElement;
  readonly onClose: () => void;
}

/** The columns of a list, each with whether it is shown; the last one stays. */
export function ColumnsChoice({ columns, shown, onShow, anchor, onClose }: ColumnsChoiceProps) {
  const toggle = (id: string) => {
    const after = new Set(shown);
    if (!after.delete(id)) after.add(id);
    if (after.size > 0) onShow(after);
  };
  return (
    <Menu anchorEl={anchor} open onClose={onClose}>
      {columns.map(({ id, label }) => (
        <MenuItem key={id} dense role="menuitemcheckbox" aria-checked={shown.has(id)} onClick={() => toggle(id)}>
          <Checkbox
            size="small"
            checked={shown.has(id)}
            tabIndex={-1}
            disableRipple
            sx={{ p: 0.5 }}
            slotProps={{ input: { 'aria-hidden': true } }}
          />
          {label}
        </MenuItem>
      ))}
    </Menu>
  );
}
