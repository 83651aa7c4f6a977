import Box from '@mui/material/Box';
import { useEffect, useState } from 'react';

/** An SVG of the server as an image, in which no script can run. */
export function SvgImage({ svg, alt, size }: { readonly svg: string; readonly alt: string; readonly size: number }) {
  const [url, setUrl] = useState<string>();
  useEffect(() => {
    const made = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
    setUrl(made);
    return () => URL.revokeObjectURL(made);
  }, [svg]);
  if (!url) return <Box sx={{ width: size, height: size }} />;
  return (
    <Box component="img" src={url} alt={alt} sx={{ width: size, height: size, bgcolor: '#fff', borderRadius: 1 }} />
  );
}
